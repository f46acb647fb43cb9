/// The story: key, code, STS, cache, delivery, countdown, renewal.
@NullMarked
package app.brevet.session;

import org.jspecify.annotations.NullMarked;
