/* What the script of the search does once it is loaded: suggestions for the boxes of any page, results on its own. */
import { loadIndex } from "./index-loading.js";
import { SearchPage } from "./search-page.js";
import { suggestions } from "./suggestions.js";

export const suggest = suggestions;
export const prepareSearch = loadIndex;

if (document.getElementById("ket-qua")) new SearchPage().open();
