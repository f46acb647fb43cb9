/// The access keys of a user: the view model without a toolkit, the view without a display.
@NullMarked
package app.brevet.ui.keys;

import org.jspecify.annotations.NullMarked;
