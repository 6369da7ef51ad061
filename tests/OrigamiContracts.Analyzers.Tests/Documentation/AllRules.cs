using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.CodeFixes;
using OrigamiContracts.Generators;

namespace OrigamiContracts.Analyzers.Tests.Documentation;

/// <summary>All that can be reported, and who reports and mends it: found as the compiler and an editor find it.</summary>
internal static class AllRules
{
    /// <summary>The rules about descriptions, which the generator reports, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AboutDescriptions { get; } = DescriptorsIn(typeof(ContractGenerator).Assembly);

    /// <summary>The rules about code that uses a contract, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AboutCode { get; } = DescriptorsIn(typeof(ContractAnalyzer).Assembly);

    /// <summary>One of each analyzer and suppressor.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. InstancesOf<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>(typeof(ContractAnalyzer).Assembly)];

    /// <summary>One of each code fix.</summary>
    public static ImmutableArray<CodeFixProvider> CodeFixes { get; } =
        [.. InstancesOf<CodeFixProvider, ExportCodeFixProviderAttribute>(typeof(EndlessPollingCodeFix).Assembly)];

    /// <summary>The ids of what analyzers report.</summary>
    public static ImmutableHashSet<string> Analyzed { get; } =
    [
        .. Analyzers
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Select(static descriptor => descriptor.Id),
    ];

    /// <summary>The ids of what has a code fix.</summary>
    public static ImmutableHashSet<string> Fixed { get; } =
    [
        .. CodeFixes
            .SelectMany(static fix => fix.FixableDiagnosticIds),
    ];

    private static ImmutableArray<DiagnosticDescriptor> DescriptorsIn(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(static type => !type.ContainsGenericParameters)
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<T> InstancesOf<T, TAttribute>(Assembly assembly)
        where TAttribute : Attribute => assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(T)) && type.IsDefined(typeof(TAttribute)))
        .Select(static type => (T)Activator.CreateInstance(type)!);
}
