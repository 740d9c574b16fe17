/* What paper for the reader's case needs: its QR code is drawn, its sheet stands in the letters that fit. */
import { pictureOfCode } from "./qr-drawing.js";
import { fitSheetToCase } from "./sheet-case.js";

export const draw = pictureOfCode;

fitSheetToCase();
