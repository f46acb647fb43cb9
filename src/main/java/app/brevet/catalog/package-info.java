/// The user's profiles and settings; no secrets.
@NullMarked
package app.brevet.catalog;

import org.jspecify.annotations.NullMarked;
