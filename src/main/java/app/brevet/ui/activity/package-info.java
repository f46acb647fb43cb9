/// What happened: a list that is searched, filtered and exported.
@NullMarked
package app.brevet.ui.activity;

import org.jspecify.annotations.NullMarked;
