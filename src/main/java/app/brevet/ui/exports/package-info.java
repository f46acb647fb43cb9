/// The whole state into a file, and back from one.
@NullMarked
package app.brevet.ui.exports;

import org.jspecify.annotations.NullMarked;
