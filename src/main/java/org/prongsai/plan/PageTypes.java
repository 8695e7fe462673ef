package org.prongsai.plan;

/** The names of the page types, each made once: they are asked for every page. */
final class PageTypes {
  static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> page) {
          StringBuilder name = new StringBuilder();
          for (char c : page.getSimpleName().toCharArray()) {
            boolean capital = c >= 'A' && c <= 'Z';
            name.append(capital && !name.isEmpty() ? "-" : "");
            name.append(capital ? (char) (c + 32) : c);
          }
          return name.toString();
        }
      };

  private PageTypes() {}
}
