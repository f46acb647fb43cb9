/// Tests of the link, with real processes.
@NullMarked
package app.brevet.link;

import org.jspecify.annotations.NullMarked;
