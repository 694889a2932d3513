package org.jguild.store;

import org.jguild.Guild;

/** A program that compares all runs through the Java API and prints them. */
final class GuildCompare {

    private GuildCompare() {}

    public static void main(String[] args) {
        System.out.println(Guild.open().compare().table().printAll());
    }
}
