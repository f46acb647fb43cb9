package app.brevet.activity;

final class InMemoryActivityTest extends ActivityContract {

  @Override
  Activity activity() {
    return new InMemoryActivity();
  }
}
