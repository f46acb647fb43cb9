/// What users read: message bundles, and a failure in its four parts.
@NullMarked
package app.brevet.words;

import org.jspecify.annotations.NullMarked;
