import type { PageGeometry } from "../pdf/page-geometry.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";

/** A raster of a whole page as plain data, to cross threads. */
export type FlatRaster = Omit<Raster, "transform"> & { readonly geometry: PageGeometry };

export const flatten = ({ transform, ...rest }: Raster): FlatRaster => ({ ...rest, geometry: transform.geometry });

export const unflatten = ({ geometry, ...rest }: FlatRaster): Raster => ({
  ...rest,
  transform: new PageTransform(geometry, rest.width, rest.height),
});
