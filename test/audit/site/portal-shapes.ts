import type { Channel } from "../../../src/model/channel.ts";

/** How the addresses of a portal look. */
export interface PortalShape {
  readonly id: string;
  readonly channel: Channel;
  /** Addresses of a list page (from 1), the page of an act, and its file. */
  readonly list: (page: number) => string;
  readonly detail: (act: number) => string;
  readonly file: (act: number) => string;
  /** The link from the page of an act to its file. */
  readonly link: (file: string) => string;
}

const plain = (file: string): string => `<a href="${file.replaceAll("&", "&amp;")}">Scarica</a>`;
const scripted = (file: string): string =>
  `<a href="#" onclick="window.open('${file.replaceAll("&", "&amp;")}');">Documento</a>`;

/** Shapes of addresses as portals that many bodies use have them. */
export const SHAPES: readonly PortalShape[] = [
  {
    id: "halley",
    channel: "albo",
    list: (page) => `/c012345/mc/mc_p_ricerca.php?pag=${page}`,
    detail: (act) => `/c012345/mc/mc_p_dettaglio.php?id_pubbl=${act}`,
    file: (act) => `/c012345/mc/mc_attachment.php?mc=${act}`,
    link: scripted,
  },
  {
    id: "jcitygov",
    channel: "albo",
    list: (page) => `/web/trasparenza/papca-ap?pagina=${page}`,
    detail: (act) => `/web/trasparenza/papca-ap/-/papca/display/${act}?p_auth=Xy${act}`,
    file: (act) =>
      `/web/trasparenza/papca-ap?p_p_id=jcitygovalbopubblicazioni_WAR_jcitygovalbiportlet&p_p_resource_id=downloadAllegato&id=${act}`,
    link: plain,
  },
  {
    id: "urbi",
    channel: "albo",
    list: (page) => `/urbi/progs/urp/ur1ME002.sto?DB_NAME=n1200001&StwEvent=9100030&Pagina=${page}`,
    detail: (act) => `/urbi/progs/urp/ur1ME002.sto?DB_NAME=n1200001&StwEvent=102&IdMePubblica=${act}&Archivio=`,
    file: (act) => `/urbi/progs/urp/getfile.sto?DB_NAME=n1200001&IdAllegato=${act}`,
    link: plain,
  },
  {
    id: "pat",
    channel: "at",
    list: (page) => `/pagina566_provvedimenti_${page}.html`,
    detail: (act) => `/archivio28_provvedimenti_0_${act}.html`,
    file: (act) => `/download/${act}.html`,
    link: plain,
  },
  {
    id: "wordpress",
    channel: "at",
    list: (page) => `/tipologie/provvedimenti/page/${page}/`,
    detail: (act) => `/amm-trasparente/atto-${act}/`,
    file: (act) => `/wp-content/uploads/2026/03/atto-${act}.pdf`,
    link: plain,
  },
  {
    id: "unknown",
    channel: "at",
    list: (page) => `/amministrazione-trasparente/elenco?p=${page}`,
    detail: (act) => `/amministrazione-trasparente/atto?n=${act}`,
    file: (act) => `/amministrazione-trasparente/vedi?file=${act}`,
    link: plain,
  },
];
