package org.smppassay.scenario.people;

import java.util.List;
import org.smppassay.scenario.value.NamedFile;

/**
 * A CSV file of people, as it was read. What is wrong with it is for the checks to tell, so that all is told at once.
 *
 * @param file where it is
 * @param name as problems name it
 * @param sha256 of its octets, in hexadecimal digits
 * @param people its sound rows
 * @param problems of the others, in the order of the file; no more than {@link PeopleReader#MOST_PROBLEMS}
 * @param moreProblems how many others there are
 */
public record PeopleFile(
        NamedFile file, String name, String sha256, PeopleTable people, List<RowProblem> problems, long moreProblems)
        implements Comparable<PeopleFile> {

    /**
     * What is wrong with a row.
     *
     * @param line where it begins, from 1
     * @param message what was expected and what was found
     */
    public record RowProblem(int line, String message) {}

    public PeopleFile {
        problems = List.copyOf(problems);
    }

    @Override
    public int compareTo(PeopleFile other) {
        return file.compareTo(other.file);
    }

    /** Its name alone: what is in it is nobody's business. */
    @Override
    public String toString() {
        return name;
    }
}
