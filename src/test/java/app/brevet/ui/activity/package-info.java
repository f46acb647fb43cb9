/// Tests of the screen of what happened.
@NullMarked
package app.brevet.ui.activity;

import org.jspecify.annotations.NullMarked;
