/** What makes a site work and look, by extension: no publication of the body, but it is counted. */
const SITE_FILES =
  /\.(?:css|js|mjs|map|json|ico|svg|woff2?|ttf|otf|eot|webmanifest|php|asp|aspx|jsp|htaccess|ds_store|db|lnk|ini)$/i;

export const isSiteFile = (path: string): boolean => SITE_FILES.test(path.replace(/[?#].*$/, ""));
