/// Tests of the palette.
@NullMarked
package app.brevet.ui.palette;

import org.jspecify.annotations.NullMarked;
