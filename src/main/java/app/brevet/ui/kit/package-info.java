/// The window's parts that know no use case: controls, colours, and the ways between the window's
/// thread and others. Text is handed in ready-made.
@NullMarked
package app.brevet.ui.kit;

import org.jspecify.annotations.NullMarked;
