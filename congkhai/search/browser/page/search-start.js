/* What the script of the search does once it is loaded: suggestions for the boxes of any page, results on its own. */
import { suggestWith } from "./boxes.js";
import { loadIndex } from "./index-loading.js";
import { SearchPage } from "./search-page.js";
import { suggestions } from "./suggestions.js";

suggestWith({ suggest: suggestions, prepare: loadIndex });
if (document.getElementById("ket-qua")) new SearchPage().open();
