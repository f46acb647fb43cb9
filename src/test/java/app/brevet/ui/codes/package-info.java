/// The one-time codes of a user: the view model without a toolkit, the view without a display.
@NullMarked
package app.brevet.ui.codes;

import org.jspecify.annotations.NullMarked;
