/// Tests of the dialog that signs a browser in to the console.
@NullMarked
package app.brevet.ui.console;

import org.jspecify.annotations.NullMarked;
