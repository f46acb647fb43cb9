/// Tests of the use cases, with fakes below them and a clock that tests move.
@NullMarked
package app.brevet.session;

import org.jspecify.annotations.NullMarked;
