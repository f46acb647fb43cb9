package app.brevet.ui.editor;

import app.brevet.model.DeliveryKind;
import app.brevet.model.Profile;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How sessions of a profile shall reach the user's tools.
final class DeliveryChoice {

  private final DeliveryKind before;
  private final ObjectProperty<DeliveryKind> kind;

  /// @param edited the profile as it is; a new one writes its sessions to the credentials file
  DeliveryChoice(Optional<? extends Profile> edited) {
    before = edited.<DeliveryKind>map(Profile::delivery).orElse(DeliveryKind.FILE);
    kind = new SimpleObjectProperty<>(before);
  }

  boolean isChanged() {
    return kind.get() != before;
  }

  ObjectProperty<DeliveryKind> kind() {
    return kind;
  }
}
