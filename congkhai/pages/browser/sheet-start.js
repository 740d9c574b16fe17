/* What the sheet of a procedure does beyond what every page does. */
import { fitSheetToCase } from "./sheet-case.js";

fitSheetToCase();
