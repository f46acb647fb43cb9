/// Export and restore under test.
@NullMarked
package app.brevet.transfer;

import org.jspecify.annotations.NullMarked;
