/// The editors of profiles: their view models without a toolkit, their views without a display.
@NullMarked
package app.brevet.ui.editor;

import org.jspecify.annotations.NullMarked;
