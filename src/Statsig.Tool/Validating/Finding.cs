namespace Statsig.Tool.Validating;

/// <summary>Something wrong with a manifest, at its place in the file; lines and columns count from 1.</summary>
internal sealed record Finding(string Path, int Line, int Column, int EndLine, int EndColumn, bool IsError, string Id, string Message);
