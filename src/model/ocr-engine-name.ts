/** What reads pictures: the engine that comes with the program, or the `tesseract` of the machine. */
export const OCR_ENGINES = ["bundled", "native"] as const;
export type OcrEngineName = (typeof OCR_ENGINES)[number];
