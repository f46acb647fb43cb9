/// The palette: every act of the window, found by typing.
@NullMarked
package app.brevet.ui.palette;

import org.jspecify.annotations.NullMarked;
