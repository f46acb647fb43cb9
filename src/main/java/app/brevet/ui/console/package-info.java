/// The dialog that signs a browser in to the AWS console.
@NullMarked
package app.brevet.ui.console;

import org.jspecify.annotations.NullMarked;
