/* What the pack of sheets does beyond what every page does. */
import { writeCommune } from "./pack-commune.js";

writeCommune();
