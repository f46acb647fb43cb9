/// Tests of what an identity provider says.
@NullMarked
package app.brevet.identity;

import org.jspecify.annotations.NullMarked;
