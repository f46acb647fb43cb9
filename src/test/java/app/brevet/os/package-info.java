/// Tests of atomic files, locks and folders.
@NullMarked
package app.brevet.os;

import org.jspecify.annotations.NullMarked;
