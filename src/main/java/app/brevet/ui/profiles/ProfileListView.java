package app.brevet.ui.profiles;

import static java.util.stream.Collectors.toSet;

import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.EmptyState;
import app.brevet.ui.kit.RowColumns;
import app.brevet.ui.kit.SessionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The list: a row a profile, or what is said where there is none.
public final class ProfileListView extends StackPane {

  private final ProfileListViewModel model;
  private final ListView<ProfileListViewModel.Row> list;
  private final RowColumns columns = new RowColumns();
  private final List<EmptyState> empties = new ArrayList<>();
  private Runnable onOpen = () -> {};

  /// The list of this view model.
  public ProfileListView(ProfileListViewModel model) {
    this.model = model;
    this.list = new ListView<>(model.rows());
    list.setId("profiles");
    list.getStyleClass().add("profile-list");
    list.setCellFactory(_ -> new Cell());
    model.rows().addListener((ListChangeListener<ProfileListViewModel.Row>) _ -> keepColumns());
    list.setAccessibleText(model.listName());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::openOnKey);
    Node noProfiles = empty(model.noProfiles());
    Node nothingFound = empty(model.nothingFound());
    Node noneHere = empty(model.noneHere());
    getChildren().addAll(list, noProfiles, nothingFound, noneHere);
    model
        .emptinessProperty()
        .subscribe(
            now -> {
              boolean hadFocus = isFocusWithin();
              list.setVisible(now == ProfileListViewModel.Emptiness.NONE);
              noProfiles.setVisible(now == ProfileListViewModel.Emptiness.NO_PROFILES);
              nothingFound.setVisible(now == ProfileListViewModel.Emptiness.NOTHING_FOUND);
              noneHere.setVisible(now == ProfileListViewModel.Emptiness.NONE_HERE);
              if (hadFocus) {
                requestFocus(); // Else it goes to whatever comes next, and Enter with it.
              }
            });
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> model.selectedProperty().set(Optional.ofNullable(row)));
    model.selectedProperty().subscribe(this::select);
  }

  private void keepColumns() {
    columns.keep(
        model.rows().stream().map(row -> row.contentProperty().get().key()).collect(toSet()));
  }

  private EmptyState empty(ProfileListViewModel.Empty said) {
    EmptyState empty =
        new EmptyState(said.icon(), said.title(), said.text(), said.acts().toArray(Act[]::new));
    empties.add(empty);
    return empty;
  }

  /// What opens the details where they are not beside the list: a click on a row, or the arrow to
  /// the right, which the list itself would swallow.
  public void setOnOpen(Runnable open) {
    onOpen = open;
  }

  private void openOnKey(KeyEvent event) {
    if (event.getCode() == KeyCode.RIGHT) {
      onOpen.run();
      event.consume();
    }
  }

  private void select(Optional<ProfileListViewModel.Row> row) {
    if (row.isEmpty()) {
      list.getSelectionModel().clearSelection();
    } else if (!row.get().equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(row.get());
      list.scrollTo(row.get());
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      model.startOrRenew();
      event.consume();
    } else if (event.getCode() == KeyCode.CONTEXT_MENU
        || (event.getCode() == KeyCode.F10 && event.isShiftDown())) {
      model.selectedProperty().get().ifPresent(row -> openMenu(row, list, 0, 0));
      event.consume();
    }
  }

  private static void openMenu(
      ProfileListViewModel.Row row, Node anchor, double screenX, double screenY) {
    ContextMenu menu = new ContextMenu();
    ObservableList<MenuItem> items = menu.getItems();
    for (ProfileListViewModel.Choice choice : row.choices()) {
      MenuItem item = new MenuItem(choice.label());
      item.setMnemonicParsing(false); // A name may have an underscore.
      item.setOnAction(_ -> choice.run().run());
      items.add(item);
    }
    if (screenX == 0) {
      menu.show(anchor, Side.BOTTOM, 0, 0);
    } else {
      menu.show(anchor, screenX, screenY);
    }
  }

  /// Gives the keyboard to the list, or to what is offered in its place.
  @Override
  public void requestFocus() {
    empties.stream()
        .filter(Node::isVisible)
        .findFirst()
        .ifPresentOrElse(EmptyState::requestFocus, list::requestFocus);
  }

  /// A cell shows the row it was given, and follows it for as long as it is on the screen.
  private final class Cell extends ListCell<ProfileListViewModel.Row> {

    private final SessionRow view = new SessionRow(columns);
    private Subscription following = Subscription.EMPTY;
    private ProfileListViewModel.@Nullable Row shown;

    Cell() {
      getStyleClass().add("profile-cell");
      setAccessibleRole(AccessibleRole.LIST_ITEM);
      view.setOnMore(anchor -> menuOf(anchor, 0, 0));
      view.setOnAct(this::act);
      view.setOnBadge(this::openKeys);
      setOnMouseClicked(this::clicked);
      setOnContextMenuRequested(event -> menuOf(this, event.getScreenX(), event.getScreenY()));
      setPrefWidth(0); // As wide as the list, whatever the row would like.
    }

    private void clicked(MouseEvent event) {
      boolean onRow = shown != null && !isOnButton(event.getPickResult().getIntersectedNode());
      if (onRow && event.getButton() == MouseButton.PRIMARY) {
        onOpen.run();
      }
    }

    private boolean isOnButton(@Nullable Node picked) {
      for (Node at = picked; at != null && at != this; at = at.getParent()) {
        if (at instanceof ButtonBase) {
          return true;
        }
      }
      return false;
    }

    private void act() {
      ProfileListViewModel.Row row = shown;
      if (row != null) {
        row.act();
      }
    }

    private void openKeys() {
      ProfileListViewModel.Row row = shown;
      if (row != null) {
        row.openKeys();
      }
    }

    private void menuOf(Node anchor, double screenX, double screenY) {
      ProfileListViewModel.Row row = shown;
      if (row != null) {
        list.getSelectionModel().select(row);
        openMenu(row, anchor, screenX, screenY);
      }
    }

    @Override
    protected void updateItem(ProfileListViewModel.@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      ProfileListViewModel.Row before = shown;
      if (row == before) {
        return;
      }
      following.unsubscribe();
      following = Subscription.EMPTY;
      if (before != null) {
        before.setVisible(false);
      }
      shown = row;
      setGraphic(row == null ? null : view);
      if (row != null) {
        row.setVisible(true);
        following =
            row.contentProperty()
                .subscribe(
                    content -> {
                      view.show(content);
                      view.more().setAccessibleText(model.menuName(content.name()));
                      setAccessibleText(content.spoken());
                    });
      }
    }
  }
}
