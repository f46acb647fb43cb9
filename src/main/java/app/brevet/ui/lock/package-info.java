/// The lock of the window: its button, and what is seen while it is locked.
@NullMarked
package app.brevet.ui.lock;

import org.jspecify.annotations.NullMarked;
