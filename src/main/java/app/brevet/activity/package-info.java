/// What happened, when, to which profile; never a secret.
@NullMarked
package app.brevet.activity;

import org.jspecify.annotations.NullMarked;
