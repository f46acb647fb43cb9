/// What was found in the shared AWS files: the view model without a toolkit, the view without a
/// display.
@NullMarked
package app.brevet.ui.found;

import org.jspecify.annotations.NullMarked;
