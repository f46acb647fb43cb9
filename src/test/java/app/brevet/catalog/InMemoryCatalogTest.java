package app.brevet.catalog;

final class InMemoryCatalogTest extends CatalogContract {

  @Override
  Catalog catalog() {
    return new InMemoryCatalog();
  }
}
