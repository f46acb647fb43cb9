package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

/// What a user does with the row of a profile whose session lives.
///
/// @param name the profile's
record LivingRow(StoryWindow window, String name) {

  /// Renews the session: a role's button stops it, Enter renews it.
  void renew() {
    window.robot.clickOn(window.row(name));
    window.press(KeyCode.ENTER);
  }

  /// Waits until AWS was asked so often, and the row shows what is left of the full term.
  void awaitTerm(String action, int calls, String left) {
    window.await(calls + " calls of " + action, () -> calls(action) == calls);
    window.awaitRow(name, left);
  }

  private int calls(String action) {
    return window.sandbox.calls(action).size();
  }

  /// Stops it, after which nothing is delivered.
  void stop() {
    window.robot.clickOn(window.row(name));
    window.press(KeyCode.CONTROL, KeyCode.PERIOD);
    window.awaitRow(name, "Start");
    assertThat(window.credentialsFile()).doesNotExist();
  }
}
