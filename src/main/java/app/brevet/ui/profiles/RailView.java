package app.brevet.ui.profiles;

import app.brevet.ui.kit.NumberBadge;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The filters beside the list.
public final class RailView extends ScrollPane {

  private final RailViewModel model;

  /// The filters of this view model.
  public RailView(RailViewModel model) {
    this.model = model;
    VBox filters = new VBox();
    VBox accounts = new VBox();
    accounts.getStyleClass().add("rail-accounts");
    Label heading = new Label(model.accountsHeading());
    heading.getStyleClass().add("rail-heading");
    VBox all = new VBox(filters, heading, accounts);
    all.getStyleClass().add("rail");
    setContent(all);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("rail-pane");
    model.filtersProperty().subscribe(entries -> fill(filters, entries));
    model
        .accountsProperty()
        .subscribe(
            entries -> {
              heading.setVisible(!entries.isEmpty());
              heading.setManaged(!entries.isEmpty());
              fill(accounts, entries);
            });
  }

  /// Keeps the buttons that are there, so that the keyboard stays where it is.
  private void fill(VBox box, List<RailViewModel.Entry> entries) {
    List<Node> buttons = box.getChildren();
    while (buttons.size() > entries.size()) {
      buttons.removeLast();
    }
    while (buttons.size() < entries.size()) {
      buttons.add(new EntryButton(entries.get(buttons.size())));
    }
    for (int i = 0; i < entries.size(); i++) {
      ((EntryButton) buttons.get(i)).show(entries.get(i));
    }
  }

  /// A filter with its count.
  private final class EntryButton extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Label label = new Label();
    private final NumberBadge count = new NumberBadge();
    private RailViewModel.Entry entry;

    EntryButton(RailViewModel.Entry entry) {
      this.entry = entry;
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox line = new HBox(label, gap, count);
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setMaxWidth(Double.MAX_VALUE);
      getStyleClass().add("rail-entry");
      setOnAction(_ -> model.choose(this.entry));
    }

    private void show(RailViewModel.Entry now) {
      entry = now;
      label.setText(now.label());
      count.setCount(now.count());
      pseudoClassStateChanged(CHOSEN, now.chosen());
      setAccessibleText(now.spoken());
    }
  }
}
