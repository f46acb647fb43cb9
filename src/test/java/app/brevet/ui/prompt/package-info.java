/// The prompt for a code: its view model without a toolkit, its view without a display.
@NullMarked
package app.brevet.ui.prompt;

import org.jspecify.annotations.NullMarked;
