/// The dialog of the shared AWS files: the view model on real files, the view without a display.
@NullMarked
package app.brevet.ui.files;

import org.jspecify.annotations.NullMarked;
