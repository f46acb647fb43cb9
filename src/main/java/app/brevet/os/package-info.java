/// Which system, which folders, atomic files and locks that processes share.
@NullMarked
package app.brevet.os;

import org.jspecify.annotations.NullMarked;
