/// Exporting and restoring: the view models without a toolkit, the views without a display.
@NullMarked
package app.brevet.ui.toolbox;

import org.jspecify.annotations.NullMarked;
