namespace System;

/// <summary>A place in a list, counted from the start or the end: what the compiler makes of <c>^1</c> where the framework has it not.</summary>
internal readonly struct Index
{
    private readonly int _value;

    /// <summary>Makes a place.</summary>
    /// <param name="value">How far from the start, or from the end.</param>
    /// <param name="fromEnd">Whether it is counted from the end.</param>
    public Index(int value, bool fromEnd = false) => _value = fromEnd ? ~value : value;

    /// <summary>Whether it is counted from the end.</summary>
    public bool IsFromEnd => _value < 0;

    /// <summary>How far from the start, or from the end.</summary>
    public int Value => _value < 0 ? ~_value : _value;

    /// <summary>The first place.</summary>
    public static Index Start => new(0);

    /// <summary>The place behind the last.</summary>
    public static Index End => new(0, fromEnd: true);

    /// <summary>A place counted from the start.</summary>
    /// <param name="value">How far from the start.</param>
    public static implicit operator Index(int value) => new(value);

    /// <summary>The place counted from the start.</summary>
    /// <param name="length">The length of the list.</param>
    public int GetOffset(int length) => _value < 0 ? length + _value + 1 : _value;
}
