/* Loaded where somebody takes pages along, or looks at what is stored on the device. */
import { downloadPack } from "./pack-download.js";
import { listStored } from "./stored-list.js";

downloadPack();
listStored();
