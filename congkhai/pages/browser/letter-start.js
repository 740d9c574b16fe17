/* What the page of a model letter does beyond what every page does. */
import { offerFilling } from "./letter-filling.js";

offerFilling();
