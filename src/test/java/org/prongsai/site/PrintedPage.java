package org.prongsai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What came out of the printer, as a PDF.
 *
 * @param sheets the text of each sheet, {@link #plain}
 * @param structure the kinds of the structure's elements, in order: {@code Document}, {@code H1},
 *     {@code Table} …
 * @param language of the whole document
 */
record PrintedPage(List<String> sheets, List<String> structure, String language) {

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\u00a0\\u200b\\u00ad]+");

  static PrintedPage of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> sheets = new ArrayList<>();
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        sheets.add(plain(stripper.getText(document)));
      }
      List<String> structure = new ArrayList<>();
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      if (root != null) {
        collect(root, structure);
      }
      String language = document.getDocumentCatalog().getLanguage();
      return new PrintedPage(sheets, structure, language == null ? "" : language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One spelling for comparing: no white space, for lines break anywhere, and sara am whole; a font
   * draws it as two signs, and a tone mark between them.
   */
  static String plain(String text) {
    String joined = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    return joined.replaceAll("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "$1\u0e33");
  }

  String text() {
    return String.join("", sheets);
  }

  boolean isIn(String tag) {
    return language.equals(tag);
  }

  private static void collect(PDStructureNode node, List<String> kinds) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kinds.add(element.getStandardStructureType());
        collect(element, kinds);
      }
    }
  }
}
