namespace System;

/// <summary>A part of a list: what the compiler makes of <c>1..^1</c> where the framework has it not.</summary>
internal readonly struct Range
{
    /// <summary>Makes a part.</summary>
    /// <param name="start">Its first place.</param>
    /// <param name="end">The place behind its last.</param>
    public Range(Index start, Index end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Its first place.</summary>
    public Index Start { get; }

    /// <summary>The place behind its last.</summary>
    public Index End { get; }

    /// <summary>The whole list.</summary>
    public static Range All => new(Index.Start, Index.End);

    /// <summary>From a place to the end.</summary>
    /// <param name="start">The first place.</param>
    public static Range StartAt(Index start) => new(start, Index.End);

    /// <summary>From the start to a place.</summary>
    /// <param name="end">The place behind the last.</param>
    public static Range EndAt(Index end) => new(Index.Start, end);
}
