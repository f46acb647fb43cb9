/// Which system, which folders, where the session bus is, atomic files and locks that processes
/// share.
@NullMarked
package app.brevet.os;

import org.jspecify.annotations.NullMarked;
